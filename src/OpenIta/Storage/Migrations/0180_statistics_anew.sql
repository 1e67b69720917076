-- Which way of counting the statistics were made by: when the program counts differently, every year is counted anew at the next start.
alter table statistic_version add column counting bigint not null default 1;
