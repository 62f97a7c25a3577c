"""The user of every kind: staff, employers, seekers. Roles are groups (architecture §7)."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.contrib.auth.models import UserManager as NamedUserManager
from django.db import models
from django.db.models.functions import Lower

MODEL_BACKEND = "django.contrib.auth.backends.ModelBackend"


class UserManager(BaseUserManager["User"]):
    """Creates users identified by their e-mail address."""

    use_in_migrations = True
    with_perm = NamedUserManager.with_perm

    def create_user(self, email: str, password: str | None = None, **extra: Any) -> User:
        """Store a user with a normalised address; raises ValueError without an address."""
        if not email:
            raise ValueError("メールアドレスが必要です。")
        user = self.model(email=email, **extra)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **extra: Any) -> User:
        """Store a user with every right."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **extra)

    def addresses_with(self, permission: str) -> list[str]:
        """Mail addresses of the active people whose role gives them a right."""
        people = self.with_perm(permission, backend=MODEL_BACKEND, include_superusers=False)
        return list(people.filter(is_active=True).order_by("pk").values_list("email", flat=True))

    def get_by_natural_key(self, username: str | None) -> User:
        """Return the user of an address in any spelling."""
        return self.get(email=(username or "").lower())


class User(AbstractUser):
    """Signs in with an e-mail address, kept in lower case; there is no user name."""

    username = None
    email = models.EmailField(
        "メールアドレス",
        unique=True,
        error_messages={"unique": "このメールアドレスはすでに登録されています。"},
    )

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: list[str] = []

    objects = UserManager()

    class Meta:
        verbose_name = "利用者"
        verbose_name_plural = "利用者"
        constraints = (
            # Sign-in looks the address up in lower case; with the unique field, one address is one account.
            models.CheckConstraint(
                condition=models.Q(email=Lower("email")),
                name="user_email_in_lower_case",
                violation_error_message="メールアドレスは小文字で入力してください。",
            ),
        )

    def __str__(self) -> str:
        return self.get_full_name() or self.email

    def clean(self) -> None:
        """Bring the address into the form in which it is compared."""
        super().clean()
        self.email = self.email.lower()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store the address in lower case, whatever form it was typed in."""
        self.email = self.email.lower()
        super().save(*args, **kwargs)

    def get_full_name(self) -> str:
        """Family name first, as written in Japan."""
        return f"{self.last_name} {self.first_name}".strip()
