"""Hardening that holds in every environment (G9)."""

from django.utils.csp import CSP

from config.settings.env import env

# Videos of articles, loaded after a click only, in the forms that set no cookies (features.video).
VIDEO_FRAMES = ["https://www.youtube-nocookie.com", "https://player.vimeo.com"]
SECURE_CSP = {
    "default-src": [CSP.SELF],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],
    "object-src": [CSP.NONE],
    "base-uri": [CSP.SELF],
    "form-action": [CSP.SELF],
    "frame-src": VIDEO_FRAMES,
    "frame-ancestors": [CSP.NONE],
}
# The admin shows previews in frames, crops from blobs, and its rich text editor adds styles.
SECURE_CSP_ADMIN = {
    **SECURE_CSP,
    "style-src": [CSP.SELF, CSP.UNSAFE_INLINE],
    "img-src": [CSP.SELF, "data:", "blob:"],
    "connect-src": [CSP.SELF],
    "frame-src": [CSP.SELF, *VIDEO_FRAMES],
    "frame-ancestors": [CSP.SELF],
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000

# One address may read so many public pages a minute at full speed; above it answers wait, above the second
# number they are 429 (D6); 0 as second number: no limit. Signed-in people and the networks named are free.
PACING_SLOW_PER_MINUTE = env.int("PACING_SLOW_PER_MINUTE", default=300)
PACING_STOP_PER_MINUTE = env.int("PACING_STOP_PER_MINUTE", default=600)
PACING_FREE_NETWORKS = env.list("PACING_FREE_NETWORKS", default=[])
WEB_CONCURRENCY = env.int("WEB_CONCURRENCY", default=1)
WEB_THREADS = env.int("WEB_THREADS", default=8)
