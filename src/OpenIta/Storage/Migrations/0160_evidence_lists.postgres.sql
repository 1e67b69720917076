-- The evidence list of an agency as its executive approved it, all items in one packed text (Storage/Packed.cs): what assessors see, and all
-- that counts in an appeal. Added once and never changed. What is still being declared stays in declaration, item by item.
create table evidence_list (
    cycle_id text not null references cycle (id),
    agency_id text not null references agency (id),
    items bytea not null,
    approved_at text not null,
    primary key (cycle_id, agency_id)
);
insert into evidence_list (cycle_id, agency_id, items, approved_at)
    select a.cycle_id, a.agency_id,
           convert_to(json_object_agg(a.item, json_build_object('content', a.content, 'sha256', a.sha256, 'version', coalesce(d.version, 0), 'by', d.edited_by, 'name', d.edited_by_name, 'at', d.edited_at))::text, 'UTF8'),
           max(a.approved_at)
    from approved_declaration a left join declaration d on d.cycle_id = a.cycle_id and d.agency_id = a.agency_id and d.item = a.item
    group by a.cycle_id, a.agency_id;
delete from declaration where exists (select 1 from approved_declaration a where a.cycle_id = declaration.cycle_id and a.agency_id = declaration.agency_id and a.item = declaration.item);
drop table approved_declaration;
