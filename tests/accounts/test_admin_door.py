"""Who is signed in without a right to the admin is told so, not sent round in circles."""

from collections.abc import Callable

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", ["seeker", "employer"])
def test_people_without_the_right_are_refused(client_for: Callable[[str], Client], role: str) -> None:
    response = client_for(role).get("/cms/", follow=True)
    assert response.status_code == 403
    assert len(response.redirect_chain) == 1


def test_visitors_are_led_to_sign_in(client: Client) -> None:
    response = client.get("/cms/pages/", follow=True)
    assert response.status_code == 200
    assert response.redirect_chain[-1][0] == "/accounts/login/?next=/cms/pages/"
