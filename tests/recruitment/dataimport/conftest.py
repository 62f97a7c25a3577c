"""Who registers data."""

import pytest


@pytest.fixture
def by(user_for):
    return user_for("operator")
