"""Applications in named states."""

import factory
from django.utils import timezone
from stdnum.jp import cn

from recruitment.registration.enums import RefusalKind, RegistrationState
from recruitment.registration.known import fingerprints
from recruitment.registration.models import Registration
from tests.vocabulary.factories import IndustryFactory, MunicipalityFactory


def number_of(serial):
    body = f"999001{serial:06d}"
    return f"{cn.calc_check_digit(body)}{body}"


class RegistrationFactory(factory.django.DjangoModelFactory):
    """An application whose address is not proved; traits name what happened since."""

    class Meta:
        model = Registration
        skip_postgeneration_save = True

    class Params:
        waiting = factory.Trait(
            state=RegistrationState.WAITING, waiting_since=factory.LazyFunction(timezone.now)
        )
        asked = factory.Trait(
            state=RegistrationState.ASKED_BACK,
            waiting_since=factory.LazyFunction(timezone.now),
            asked_at=factory.LazyFunction(timezone.now),
        )
        refused = factory.Trait(
            state=RegistrationState.REFUSED,
            decided_at=factory.LazyFunction(timezone.now),
            refusal_kind=RefusalKind.OUT_OF_SCOPE,
        )

    corporate_number = factory.Sequence(lambda n: number_of(5000 + n))
    company_name = factory.Sequence(lambda n: f"株式会社はまなす商事{n}")
    company_kana = "はまなすしょうじ"
    postal_code = "0530018"
    municipality = factory.SubFactory(MunicipalityFactory)
    town = "旭町"
    block = factory.Sequence(lambda n: f"7-{n + 1}")
    tel = factory.Sequence(lambda n: f"0144-77-{n + 1000:04d}")
    web_url = factory.LazyAttribute(lambda row: f"https://www.{row.email.partition('@')[2]}/")
    industry = factory.SubFactory(IndustryFactory, group=True)
    last_name = "明野"
    first_name = factory.Sequence(lambda n: f"直樹{n}")
    person_kana = "あけのなおき"
    email = factory.Sequence(lambda n: f"saiyo@hamanasu{n}.example")

    @factory.post_generation
    def fingerprints(self, create, wanted, **kwargs):
        """As `apply` stores them."""
        self.fingerprints = fingerprints(self)
        if create:
            self.save()
