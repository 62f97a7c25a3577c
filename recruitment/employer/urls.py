"""The employers' portal."""

from django.urls import include, path

from recruitment.employer.views import (
    history,
    home,
    invitation,
    job,
    jobs,
    open_data,
    people,
    steps,
)

app_name = "employer"

one_job = [
    path("", job.JobView.as_view(), name="job"),
    path("withdraw/", steps.WithdrawView.as_view(), name="job_withdraw"),
    path("confirm/", steps.ConfirmView.as_view(), name="job_confirm"),
    path("renew/", steps.RenewView.as_view(), name="job_renew"),
    path("close/", steps.CloseView.as_view(), name="job_close"),
    path("discard/", steps.DiscardView.as_view(), name="job_discard"),
    path("delete/", steps.DeleteView.as_view(), name="job_delete"),
]
members = [
    path("", people.MembersView.as_view(), name="members"),
    path("invite/", people.InviteView.as_view(), name="invite"),
    path(
        "invitations/<int:invitation_id>/resend/",
        people.InvitationStepView.as_view(),
        name="invitation_resend",
    ),
    path(
        "invitations/<int:invitation_id>/revoke/",
        people.InvitationStepView.as_view(revoke=True),
        name="invitation_revoke",
    ),
    path("<int:member_id>/role/", people.RoleView.as_view(), name="member_role"),
    path("<int:member_id>/hand-over/", people.HandOverView.as_view(), name="member_hand_over"),
    path("<int:member_id>/remove/", people.RemoveView.as_view(), name="member_remove"),
]
company = [
    path("", home.CompanyHomeView.as_view(), name="company_home"),
    path("jobs/", jobs.JobsView.as_view(), name="jobs"),
    path("jobs/<str:number>/", include(one_job)),
    path("members/", include(members)),
    path("history/", history.HistoryView.as_view(), name="history"),
    path("open-data/", open_data.OpenDataView.as_view(), name="open_data"),
    path("open-data/withdraw/", open_data.WithdrawConsentView.as_view(), name="open_data_withdraw"),
    path("help/", home.HelpView.as_view(), name="help"),
]
urlpatterns = [
    path("", home.HomeView.as_view(), name="home"),
    path("invitation/<str:token>/", invitation.InvitationView.as_view(), name="invitation"),
    path("<int:company_id>/", include(company)),
]
