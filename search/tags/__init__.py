"""Conditions a job fulfils (寮あり, 週休2日 …): how the record or its text says so, how seekers ask for them."""
