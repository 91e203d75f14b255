"""Words every package needs: issues, errors, missing values, codes of areas, numbers. Imports nothing of ours."""
