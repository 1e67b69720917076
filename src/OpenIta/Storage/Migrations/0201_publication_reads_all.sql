-- Only publication, once a year for each instrument, looked here; every row that closing stores had to stand in it.
drop index assessed_result_of_year;
