"""Pictures by employers: cleaned, described, theirs alone (B13)."""

from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from core.models import SiteImage
from recruitment.jobform.models import EmployerPicture
from tests.recruitment.factories import CompanyFactory
from tests.recruitment.jobform.conftest import newest


def camera_picture(name: str = "photo.jpg") -> SimpleUploadedFile:
    """A picture that tells where it was taken."""
    picture, target = Image.new("RGB", (640, 400), "#7aa"), BytesIO()
    exif = picture.getexif()
    exif[0x010F] = "Camera"
    exif.get_ifd(0x8825)[1] = "N"
    picture.save(target, "JPEG", exif=exif)
    return SimpleUploadedFile(name, target.getvalue(), "image/jpeg")


def upload(member, address, written, job, **values):
    edit = address("job_edit", job.number)
    data = written(member.get(edit), picture_file=camera_picture(), picture_alt="検査台", action="upload")
    return member.post(edit, {**data, **values})


def test_the_first_picture_becomes_the_main_one_and_further_ones_follow(member, address, written, job):
    assert upload(member, address, written, job, picture_focus="top").url.endswith("#pictures")
    upload(member, address, written, job, title="写真と一緒に保存")
    draft = newest(job)
    assert (draft.image.description, draft.title) == ("検査台", "写真と一緒に保存")
    assert [photo.image.description for photo in draft.photos.all()] == ["検査台"]
    assert draft.image.focal_point_y == 80
    with draft.image.open_file() as stored:
        assert not Image.open(stored).getexif()
    assert EmployerPicture.objects.filter(company=job.company).count() == 2


def test_a_picture_needs_a_description_and_must_be_one(member, address, written, job):
    told = upload(member, address, written, job, picture_alt="", title="題名は残る")
    assert "写真の説明を入力してください" in told.content.decode()
    broken = SimpleUploadedFile("x.jpg", b"no picture", "image/jpeg")
    assert upload(member, address, written, job, picture_file=broken).status_code == 200
    assert not SiteImage.objects.filter(employer_picture__company=job.company).exists()
    assert newest(job).title == "題名は残る"


def test_captions_order_and_removal(member, address, written, job):
    for alt in ("主", "一", "二", "三"):
        upload(member, address, written, job, picture_alt=alt)
    edit = address("job_edit", job.number)
    changes = {"photo-2-order": "1", "photo-0-caption": "朝の様子", "photo-1-remove": "1"}
    member.post(edit, written(member.get(edit), **changes))
    photos = list(newest(job).photos.all())
    assert [(photo.image.description, photo.caption) for photo in photos] == [("三", ""), ("一", "朝の様子")]


def test_other_companies_pictures_cannot_be_chosen(member, address, written, job):
    foreign = SiteImage.objects.create(title="よその写真", file=camera_picture())
    EmployerPicture.objects.create(image=foreign, company=CompanyFactory())
    edit = address("job_edit", job.number)
    told = member.post(edit, written(member.get(edit), image=str(foreign.pk)))
    assert told.status_code == 200 and newest(job).image is None
    assert "よその写真" not in told.content.decode()
