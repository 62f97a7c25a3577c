"""What other systems may know of each job: the ledger of national rows (D1, D3, D4)."""
