using OpenIta.Storage;

namespace OpenIta.Verification;

/// <summary>
/// Permissions: every role stands where such a role can, every act that is stored was done by somebody who held the role for it at that time,
/// and nobody acted where they must not: assessors at their own agency, authors as approvers, judges as adjudicators.
/// </summary>
internal sealed class PermissionChecks(Session session)
{
    private const int Most = 1_000;

    // The program itself (the calendar, a job, the command line of whoever owns the data) acts under this id.
    private const string Program = "00000000-0000-0000-0000-000000000000";

    // Those that were taken back count as well.
    private const string Judgements = """
        (select s.cycle_id, s.agency_id, g.item, g.person_id, g.judged_at from submission s join (
            select submission_number, item, person_id, judged_at from judgement union all select submission_number, item, person_id, judged_at from judgement_replaced
        ) g on g.submission_number = s.number) j
        """;

    private static readonly (string Promise, string Examined, string Broken)[] Promises =
    [
        (
            "a role stands where such a role can", "select count(*) from role_grant",
            $"""
            select id from role_grant where not case
                when role in ('CentralAdministrator', 'Auditor', 'Adjudicator') then agency_id is null and department_id is null and province is null
                when role = 'ProvincialMonitor' then agency_id is null and department_id is null and province is not null
                when role = 'DepartmentOfficer' then agency_id is not null and department_id is not null
                when role in ('AgencyAdministrator', 'Executive', 'Assessor') then agency_id is not null and department_id is null
                else 1 = 0 end
            order by id limit {Most}
            """),
        (
            "an assessor has nothing to do with the agency", "select count(*) from allotment",
            $"""
            select al.agency_id || ' ' || al.person_id from allotment al
            where exists (select 1 from assessor e where e.cycle_id = al.cycle_id and e.person_id = al.person_id and e.own_agency_id = al.agency_id)
               or exists (select 1 from role_grant g where g.person_id = al.person_id and g.agency_id = al.agency_id and g.revoked_at is null
                          and g.role in ('AgencyAdministrator', 'DepartmentOfficer', 'Executive'))
            order by 1 limit {Most}
            """),
        (
            "an assessor does not come from the province, where the round excludes it", "select count(*) from allotment",
            $"""
            select al.agency_id || ' ' || al.person_id from allotment al join allotment_rules r on r.cycle_id = al.cycle_id and r.own_province_excluded = 1
            join assessor e on e.cycle_id = al.cycle_id and e.person_id = al.person_id join agency a on a.id = al.agency_id
            where e.own_province <> '' and e.own_province = a.province order by 1 limit {Most}
            """),
        (
            "a mark was given by an assessor of the agency", $"select count(*) from {Judgements}",
            $"""
            select j.agency_id || ' ' || j.item from {Judgements}
            where not exists (select 1 from role_grant g where g.person_id = j.person_id and g.role = 'Assessor' and g.agency_id = j.agency_id
                              and g.granted_at <= j.judged_at and (g.until_at is null or j.judged_at < g.until_at) and (g.revoked_at is null or j.judged_at <= g.revoked_at))
            order by 1 limit {Most}
            """),
        (
            "a decision was made by an adjudicator", "select count(*) from decision",
            $"""
            select d.agency_id || ' ' || d.item from decision d
            where not exists (select 1 from role_grant g where g.person_id = d.decided_by and g.role = 'Adjudicator' and g.granted_at <= d.decided_at
                              and (g.until_at is null or d.decided_at < g.until_at) and (g.revoked_at is null or d.decided_at <= g.revoked_at))
            order by 1 limit {Most}
            """),
        (
            "nobody decided on an item they had scored or settled", "select count(*) from decision",
            $"""
            select j.agency_id || ' ' || j.item from {Judgements}
            join decision d on d.cycle_id = j.cycle_id and d.agency_id = j.agency_id and d.item = j.item and d.decided_by = j.person_id
            union
            select d.agency_id || ' ' || d.item from decision d
            join decision o on o.cycle_id = d.cycle_id and o.agency_id = d.agency_id and o.item = d.item and o.about <> d.about and o.decided_by = d.decided_by
            order by 1 limit {Most}
            """),
        (
            "who approved a checklist had not written or sent it", "select count(*) from item_event where act = 'Approve'",
            $"""
            select a.agency_id || ' ' || a.by_person from item_event a join item_event w on w.cycle_id = a.cycle_id and w.agency_id = a.agency_id and w.act in ('Edit', 'Submit') and w.by_person = a.by_person
            where a.act = 'Approve' and a.by_person <> '{Program}' group by a.agency_id, a.by_person order by 1 limit {Most}
            """),
        (
            "who approved a checklist was an executive of the agency", "select count(*) from item_event where act = 'Approve'",
            $"""
            select a.agency_id || ' ' || a.by_person from item_event a
            where a.act = 'Approve' and a.by_person <> '{Program}'
              and not exists (select 1 from role_grant g where g.person_id = a.by_person and g.role = 'Executive' and g.agency_id = a.agency_id and g.granted_at <= a.at
                              and (g.until_at is null or a.at < g.until_at) and (g.revoked_at is null or a.at <= g.revoked_at))
            order by 1 limit {Most}
            """),
        (
            "who approved a registration had not filled it in", "select count(*) from registration where decided_by is not null",
            $"""
            select agency_id from registration where decided_by is not null and decided_by <> '{Program}' and (decided_by = edited_by or decided_by = submitted_by) order by agency_id limit {Most}
            """),
        (
            "an appeal was filed by somebody of the agency", "select count(*) from appeal",
            $"""
            select p.agency_id || ' ' || p.item from appeal p
            where not exists (select 1 from role_grant g where g.person_id = p.filed_by and g.agency_id = p.agency_id and g.role = 'AgencyAdministrator' and g.granted_at <= p.filed_at
                              and (g.until_at is null or p.filed_at < g.until_at) and (g.revoked_at is null or p.filed_at <= g.revoked_at))
            order by 1 limit {Most}
            """),
    ];

    public async Task<Check> Run()
    {
        var permissions = new Findings("permissions");
        foreach (var (promise, examined, broken) in Promises)
        {
            permissions.Examined(await session.One<long>(examined));
            foreach (var subject in await session.List<string>(broken))
                permissions.Fault(subject, "broken", promise);
        }
        return permissions.Done();
    }
}
