"""What a fact base stands on: the disk under it, programs that copy it away, and who else has it open."""
