"""App configuration."""

from django.apps import AppConfig
from django.conf import settings
from django.db.models.signals import post_delete, post_migrate, post_save


class SearchWordsConfig(AppConfig):
    """Words operators keep for the search: synonyms, local names, spellings."""

    name = "search.words"
    label = "search_words"
    verbose_name = "検索のことば"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Connect the lists with their versions and the analyser with its dictionary."""
        from search.language import user_dictionary  # noqa: PLC0415 - loads the system dictionary
        from search.state import index_rebuilt  # noqa: PLC0415 - as below
        from search.words import receivers  # noqa: PLC0415 - models exist only from here on
        from search.words.models import LocalWord, Synonym  # noqa: PLC0415 - as above

        user_dictionary.keep_in(settings.USER_DICTIONARIES)
        for signal in (post_save, post_delete):
            signal.connect(receivers.synonyms_changed, sender=Synonym)
            signal.connect(receivers.local_words_changed, sender=LocalWord)
        index_rebuilt.connect(receivers.vocabulary_follows_the_index)
        post_migrate.connect(receivers.bring_shipped_words, sender=self)
