"""What a job row must never be, whoever writes it."""

from django.db.models import Q

from recruitment.models.common import RecordConstraint, matches_or_empty, ordered
from recruitment.vocabulary.enums import EmploymentType, JobKind, PayUnit

JOB_CONSTRAINTS = [
    RecordConstraint(
        condition=ordered("pay_min", "pay_max"),
        name="job_pay_ordered",
        violation_error_message="給与の上限は下限以上の額にしてください。",
    ),
    RecordConstraint(
        condition=ordered("training_pay_min", "training_pay_max"),
        name="job_training_pay_ordered",
        violation_error_message="研修中の給与の上限は下限以上の額にしてください。",
    ),
    RecordConstraint(
        condition=ordered("subsidy_min", "subsidy_max"),
        name="job_subsidy_ordered",
        violation_error_message="公的助成の上限は下限以上の額にしてください。",
    ),
    RecordConstraint(
        condition=ordered("period_start", "period_end"),
        name="job_period_ordered",
        violation_error_message="雇用期間の終了日は開始日以降の日付にしてください。",
    ),
    RecordConstraint(
        condition=ordered("internship_start", "internship_end"),
        name="job_internship_ordered",
        violation_error_message="実施期間の終了日は開始日以降の日付にしてください。",
    ),
    RecordConstraint(
        condition=matches_or_empty("workplace_postal_code", "^[0-9]{7}$"),
        name="job_postal_code_form",
        violation_error_message="郵便番号は7桁の数字で入力してください。",
    ),
    RecordConstraint(
        condition=Q(kind__in=JobKind.values),
        name="job_kind_known",
        violation_error_message="求人の種類を一覧から選んでください。",
    ),
    RecordConstraint(
        condition=Q(employment_type="") | Q(employment_type__in=EmploymentType.values),
        name="job_employment_type_known",
        violation_error_message="雇用形態を一覧から選んでください。",
    ),
    RecordConstraint(
        condition=Q(pay_unit="") | Q(pay_unit__in=PayUnit.values),
        name="job_pay_unit_known",
        violation_error_message="給与形態を一覧から選んでください。",
    ),
]
