"""What all subjects read with: names, agencies, dates, numbers, the words of headings."""
