-- An agency's results are made anew each time its marks are frozen or a report of it is imported: its rows are not looked for among those of all.
create index agency_node_of_agency on agency_node (agency_id);
create index unpublished_result_of_agency on unpublished_result (agency_id);
