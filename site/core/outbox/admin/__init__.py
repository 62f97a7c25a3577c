"""The outbox in the admin: what was sent, and the words of each kind."""
