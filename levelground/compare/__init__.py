"""Side by side: cells, rows and questions about programs, and hours drawn to scale."""

from levelground.compare.comparer import Comparer
from levelground.compare.differ import Differences, differences, lowered, rank
from levelground.compare.limit_teller import Limit, disputable_labels, limit_forms
from levelground.compare.program_names import Names, distinct
from levelground.compare.scale import DRAWN, Bar, usual_bar, usual_words
from levelground.compare.sentence_rules import LIMITS, PLACE, RULES, Rule, clause_rules
from levelground.compare.short_names import short_name
from levelground.compare.table import Cell, Question, RowGroup, State, TableRow

__all__ = [
    "DRAWN",
    "LIMITS",
    "PLACE",
    "RULES",
    "Bar",
    "Cell",
    "Comparer",
    "Differences",
    "Limit",
    "Names",
    "Question",
    "RowGroup",
    "Rule",
    "State",
    "TableRow",
    "clause_rules",
    "differences",
    "disputable_labels",
    "distinct",
    "limit_forms",
    "lowered",
    "rank",
    "short_name",
    "usual_bar",
    "usual_words",
]
