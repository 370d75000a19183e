"""Side by side: cells, rows and questions about programs, and hours drawn to scale."""

from levelground.compare.comparer import Comparer
from levelground.compare.scale import Bar, usual_bar
from levelground.compare.table import Cell, Question, Row, RowGroup, State

__all__ = ["Bar", "Cell", "Comparer", "Question", "Row", "RowGroup", "State", "usual_bar"]
