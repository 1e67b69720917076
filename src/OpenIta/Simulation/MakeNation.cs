using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Agencies.Registry;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Cycles;

namespace OpenIta.Simulation;

/// <summary>The registry with its people, and the cycle with what agencies register for it.</summary>
internal static class MakeNation
{
    private const int AtOnce = 1_000;

    public static Task<Result<bool>> Registry(SimulatedYear year) => year.InParts(
        SimulationStage.Registry, year.Nation, AtOnce,
        async (session, part) =>
        {
            foreach (var agency in part)
                if (Refused(agency.Agency) is { } refusal)
                    return refusal;
            await AgencyStore.Save(session, [.. part.Select(a => a.Agency)]);
            await AuditLog.Append(session, SimulatedYear.Simulation, [.. part.Select(a => new AuditEntry("agency.add", a.Agency.Name, a.Agency.Id, null, a.Agency.Code))], year.Clock.Now);
            return null;
        },
        perYear: false);

    public static Task<Result<bool>> People(SimulatedYear year) => year.InParts(
        SimulationStage.People, year.Nation, AtOnce,
        async (session, part) =>
        {
            var random = year.Random("grants", part[0].Number);
            var held = part.SelectMany(a => new[]
            {
                new HeldGrant(random.Id(year.Clock.Now), a.Administrator.Id, SimulatedYear.Administrator(a).Grants[0]),
                new HeldGrant(random.Id(year.Clock.Now), a.Executive.Id, SimulatedYear.Executive(a).Grants[0]),
            }).ToList();
            if (held.Select(h => GrantRules.Check(SimulatedYear.Simulation, h.Grant, year.Clock.Now)).FirstOrDefault(r => r is not null) is { } refusal)
                return refusal;
            await NationRows.People(session, [.. part.SelectMany(a => new[] { a.Administrator, a.Executive })], random, year.Clock.Now);
            await NationRows.Grants(session, held, year.Clock.Now);
            await AuditLog.Append(
                session, SimulatedYear.Simulation,
                [.. part.SelectMany(a => new[] { a.Administrator, a.Executive }.Select(p => new AuditEntry("person.invite", p.Name, a.Agency.Id, null, p.Email)))], year.Clock.Now);
            return null;
        },
        perYear: false);

    public static async Task<Result<bool>> Cycle(SimulatedYear year)
    {
        await year.Told(new SimulationProgress(SimulationStage.Cycle, 0, 1));
        var opened = await new OpenCycle(year.Database, year.Frameworks, year.Clock) { Id = year.Cycle.Id }.Run(SimulatedYear.Simulation, year.Framework.Id, year.Calendar, year.Stop);
        // There from an earlier run that was stopped.
        if (opened.Refusal is CycleExists && await year.Database.Read(s => CycleStore.Find(s, year.Cycle.Id), year.Stop) is not null)
            return true;
        return opened.Map(_ => true);
    }

    public static Task<Result<bool>> Registrations(SimulatedYear year) => year.InParts(SimulationStage.Registrations, year.Nation, AtOnce, async (session, part) =>
    {
        var approved = part.Select(a => Registered(year, a)).ToList();
        if (approved.Find(r => r.IsRefused) is { Refusal: { } refusal })
            return refusal;
        await NationRows.Registrations(session, [.. approved.Select(r => r.Value)]);
        await AuditLog.Append(
            session, SimulatedYear.Simulation,
            [.. part.Zip(approved, (a, r) => new AuditEntry("registration.approve", a.Agency.Name, a.Agency.Id, null, FormattableString.Invariant($"IIT {r.Value.StaffCount} · EIT {r.Value.ServedCount}")))],
            year.Clock.Now);
        return null;
    });

    // About as many people as one in ten of whom answered.
    private static Result<Registration> Registered(SimulatedYear year, SyntheticAgency agency)
    {
        var contact = new Contact(agency.Administrator.Name, "นักวิเคราะห์นโยบายและแผน", "02-000-0000", agency.Administrator.Email);
        return Registration.Empty(year.Cycle.Id, agency.Agency.Id)
            .Edit(contact, agency.Staff * 10, agency.Public * 40, SimulatedYear.Administrator(agency), year.Clock.Now)
            .Then(r => r.Submit(SimulatedYear.Administrator(agency), year.Clock.Now))
            .Then(r => r.Approve(SimulatedYear.Executive(agency), year.Clock.Now));
    }

    // As a sheet of the registry would bring it in.
    private static Refusal? Refused(Agency agency) =>
        RegistryEntry.Read(RegistryFields.All.ToDictionary(f => f, f => RegistrySheet.Text(f, agency, []))).Refusals.Select(r => r.Refusal).FirstOrDefault();
}
