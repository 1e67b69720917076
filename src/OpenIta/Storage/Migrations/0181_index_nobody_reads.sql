-- Lists in the order of provinces are sorted in memory.
drop index agency_by_province;
