-- Keys of forms are looked up by their hash, at every form that is sent. Those that are a week old are found by reading all, beside other work of the
-- calendar: a second tree for that made each form dearer to store.
drop index submission_key_by_end;
