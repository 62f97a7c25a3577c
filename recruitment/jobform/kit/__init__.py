"""What every form of a record for employers is made of; the forms of jobs and of companies use it."""
