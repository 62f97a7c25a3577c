"""A file that cannot be read at all."""


class Unreadable(Exception):
    """Nothing can be made of the file; `sentence` tells the person what is wrong and how to mend it."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
