"""What a submission changes: field by field, word by word, picture by picture."""

from recruitment.moderation.difference.record import compare
from recruitment.moderation.difference.results import Change, FieldChange, Picture, RowChange
from recruitment.moderation.difference.words import Piece, compare_words

__all__ = ["Change", "FieldChange", "Picture", "Piece", "RowChange", "compare", "compare_words"]
