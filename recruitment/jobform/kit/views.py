"""The view of a record's form: show, save what can be saved, tell of conflicts, send on.

A subclass says how its record is loaded and stored; everything a person may meet on the way (an ended
session, a colleague at the same form, a locked record, a refused value) is answered here.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse, QueryDict
from django.utils import timezone
from django.utils.formats import date_format
from django.views.generic import TemplateView
from wagtail.models import Revision

from recruitment.checking.service import refuse_unpublishable
from recruitment.checks.findings import Finding
from recruitment.employer.scope import CompanyScopeMixin
from recruitment.jobform.kit import presence, stash
from recruitment.jobform.kit.autosave import own_recent_revision
from recruitment.jobform.kit.form import DraftForm
from recruitment.jobform.kit.pictures import PictureForm, arrange, store
from recruitment.jobform.kit.problems import mark_problems
from recruitment.jobform.kit.shown import ShownForm, as_json, show, unplaced
from recruitment.jobform.kit.values import Difference, differences, fingerprint, values_of
from recruitment.models import Review, ReviewState

SAVED = "下書きを保存しました。"
STALE = (
    "ログインし直されたため、まだ保存していません。入力した内容はこのとおり残っています。"
    "もう一度、保存のボタンを押してください。"
)
RESTORED = (
    "ログインの前に入力した内容を戻しました。まだ保存していません。"
    "内容を確かめて、保存のボタンを押してください。"
)


class RecordFormView(stash.KeepsInputMixin, CompanyScopeMixin, TemplateView):
    """Base of the forms. Subclasses give what is below, up to the line."""

    form_class: ClassVar[type[DraftForm]]
    photo_model: ClassVar[Any] = None

    def load(self, *, lock: bool = False) -> Any:
        """The newest draft; with `lock` it stays ours until the transaction ends."""
        raise NotImplementedError

    def store(self, draft: Any, over: Revision | None) -> None:
        """Keep the draft."""
        raise NotImplementedError

    def check(self, draft: Any) -> list[Finding]:
        """Findings about the draft."""
        raise NotImplementedError

    def own_url(self, draft: Any) -> str:
        """Address of this form."""
        raise NotImplementedError

    def after(self, action: str, draft: Any) -> str | None:
        """Address to go on to after saving, None: back to the form."""
        return None

    def extra_json(self, draft: Any) -> dict[str, Any]:
        """More for the script's answer."""
        return {}

    def act(self, action: str, form: DraftForm) -> None:
        """Do what a button besides saving asks, on the draft, before it is saved."""

    # ------------------------------------------------------------------

    json = False
    lock: bool | None = None
    picture_form: PictureForm | None = None
    differing: tuple[Difference, ...] = ()

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The form, with what was typed before the sign-in where something is kept."""
        draft = self.load()
        typed = None if self.is_locked(draft) else stash.kept(request)
        form = self.bind(typed, draft)
        if typed is not None:
            form.is_valid()
            self.told = RESTORED
        return self.page(form)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Save what can be saved; afterwards do what the pressed button says."""
        try:
            with transaction.atomic():
                return self.write(request.POST.get("action", "save"))
        except ValidationError as error:  # handed in by a colleague a moment ago
            stash.keep(request)
            text = " ".join(error.messages)
            if self.json:
                return JsonResponse({"refused": text}, status=409)
            messages.error(request, text)
            return HttpResponseRedirect(request.get_full_path())

    def write(self, action: str) -> HttpResponse:
        """Put what was posted into the draft and store it, unless somebody else was faster."""
        draft = self.load(lock=True)
        if self.is_locked(draft):
            raise ValidationError(draft.get_lock().get_message(self.request.user))
        before = values_of(draft, self.form_class.base_fields)
        form = self.bind(self.request.POST, draft)
        form.is_valid()
        self.act(action, form)
        self.take_pictures(action, form)
        mine = values_of(draft, form.fields)
        if self.stale_token:
            self.told = STALE
            return self.page(form)
        if fingerprint(mine) != fingerprint(before):
            if self.seen_version() not in ("", fingerprint(before)):
                self.differing = tuple(differences(draft, mine, before))
                return self.conflict(form, fingerprint(before))
            self.store(draft, own_recent_revision(draft, self.request.user))
        stash.forget(self.request)
        form.version = fingerprint(mine)
        return self.answer(action, form)

    def answer(self, action: str, form: DraftForm) -> HttpResponse:
        """What the person sees after saving."""
        if self.json:
            return JsonResponse(self.as_json(form))
        complete = action != "review" or self.mark_problems(form)
        if not complete or form.errors or (self.picture_form and self.picture_form.errors):
            return self.page(form)
        address = self.after(action, form.instance)
        if address is None:
            messages.success(self.request, SAVED)
            address = self.own_url(form.instance)
        return HttpResponseRedirect(address)

    def mark_problems(self, form: DraftForm) -> bool:
        """Whether the draft may be handed in; else the form says at each field why not."""
        return mark_problems(form, self.applicable(form.instance), refuse_unpublishable)

    def bind(self, data: QueryDict | None, draft: Any) -> DraftForm:
        """The form on a draft; `version` is the content that the page shows."""
        values = values_of(draft, self.form_class.base_fields)
        form = self.form_class(data, instance=draft)
        form.version = fingerprint(values)
        if data is not None and data.get("version"):
            form.version = data["version"][:64]
        if data is not None and self.photo_model:
            draft.photos = arrange(list(draft.photos.all()), form.data, removing=not self.json)
        return form

    def seen_version(self) -> str:
        """The content on which the person began to write."""
        return self.request.POST.get("version", "")

    def is_locked(self, draft: Any) -> bool:
        """Whether nobody may change the record now."""
        if self.lock is None:
            self.lock = bool(draft.pk) and draft.get_lock() is not None
        return self.lock

    def take_pictures(self, action: str, form: DraftForm) -> None:
        """Store an uploaded picture and put it where the draft has room."""
        if action != "upload" or self.json or self.stale_token:
            return
        self.picture_form = PictureForm(form.data, self.request.FILES)
        if not self.picture_form.is_valid():
            return
        image, draft = store(self.company, self.picture_form, self.request.user), form.instance
        if draft.image_id is None:
            draft.image = image
            form.before["image"] = image.pk
        else:
            photos = list(draft.photos.all())
            draft.photos = [*photos, self.photo_model(image=image, sort_order=len(photos))]
        self.picture_form = None

    def applicable(self, draft: Any) -> Any:
        """A copy of the draft without what no longer applies: what would be handed in."""
        wanted = copy.copy(draft)
        self.form_class.sections.clear_idle(wanted)
        return wanted

    def conflict(self, form: DraftForm, version: str) -> HttpResponse:
        """Tell who saved in between, and show both."""
        form.version = version
        if self.json:
            fields = [
                {"name": found.name, "label": found.label, "mine": found.mine, "theirs": found.theirs}
                for found in self.differing
            ]
            told = {"who": self.saved_by(form.instance), "fields": fields, "version": version}
            return JsonResponse({"conflict": told}, status=409)
        return self.page(form, status=409)

    def saved_by(self, draft: Any) -> str:
        """Who saved last, and when."""
        revision = Revision.objects.select_related("user").filter(pk=draft.latest_revision_id).first()
        if revision is None:
            return "ほかの方"
        at = date_format(timezone.localtime(revision.created_at), "n月j日 H:i")
        return f"{revision.user or 'システム'}さんが{at}に"

    # ------------------------------------------------------------------

    told = ""

    def review(self, draft: Any) -> Review | None:
        """The last submission, when it came back."""
        if not draft.pk:
            return None
        review = Review.objects.for_record(draft).prefetch_related("comments").first()
        came_back = review and review.state in (ReviewState.RETURNED, ReviewState.REJECTED)
        return review if came_back else None

    def shown(self, form: DraftForm, findings: list[Finding], comments: Mapping[str, str]) -> ShownForm:
        """The form as its page shows it."""
        return show(form, findings, comments)

    def page(self, form: DraftForm, status: int = 200) -> HttpResponse:
        """The whole page."""
        return self.render_to_response(self.get_context_data(form=form), status=status)

    def get_context_data(self, *, form: DraftForm, **kwargs: Any) -> dict[str, Any]:
        """Everything the page needs."""
        draft = form.instance
        review, findings = self.review(draft), self.check(self.applicable(draft))
        comments = review.comments_by_field() if review else {}
        prepare: Callable[[], None] | None = getattr(form, "prepare_lists", None)
        if prepare:
            prepare()
        return super().get_context_data(
            form=form,
            draft=draft,
            shown=self.shown(form, findings, comments),
            loose_findings=unplaced(findings, self.form_class.sections),
            review=review,
            locked=self.is_locked(draft),
            differing=self.differing,
            saved_by=self.saved_by(draft) if self.differing else "",
            told=self.told,
            picture_form=self.picture_form or PictureForm(),
            photos=list(draft.photos.all()) if self.photo_model else [],
            others=presence.presence_text(self.touch(draft)),
            **kwargs,
        )

    def touch(self, draft: Any) -> list[str]:
        """Others who have this form open."""
        if not draft.pk:
            return []
        return presence.touch(f"{draft._meta.model_name}:{draft.pk}", self.request.user)

    def as_json(self, form: DraftForm) -> dict[str, Any]:
        """The answer to the script: saved when, findings, progress."""
        draft = form.instance
        review = self.review(draft)
        comments = review.comments_by_field() if review else {}
        return {
            "saved_at": f"{timezone.localtime():%H:%M}",
            "version": form.version,
            "others": presence.presence_text(self.touch(draft)),
            **as_json(show(form, self.check(self.applicable(draft)), comments)),
            **self.extra_json(draft),
        }
