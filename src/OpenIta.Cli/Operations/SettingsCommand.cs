using System.CommandLine;
using OpenIta.Accounts;
using OpenIta.Cli.Storage;
using OpenIta.Operations;

namespace OpenIta.Cli.Operations;

/// <summary><c>openita settings list|set|unset</c>: what holds for every node on a database.</summary>
internal static class SettingsCommand
{
    private static readonly Actor Operator = Actor.System("command line");

    public static Command Create() => new("settings", "ค่าที่ทุกเครื่องใช้ร่วมกัน / Settings that all nodes share") { List(), Set(), Unset() };

    private static Command List()
    {
        var command = new Command("list", "แสดงทุกค่า และเครื่องที่ใช้ค่าของตัวเอง / All of them, and the nodes that go by their own");
        var storage = StorageOptions.AddTo(command);
        var json = new Option<bool>("--json") { Description = "ผลเป็น JSON / Print JSON" };
        command.Options.Add(json);
        command.SetAction(async (parsed, stop) =>
        {
            var database = await storage.Open(parsed, stop);
            if (database.IsRefused)
                return Exit.Refuse(database.Refusal);
            var states = await database.Value.Read(SettingStore.States, stop);
            if (parsed.GetValue(json))
                JsonOutput.Print(new { settings = states.Select(s => new { s.Setting.Name, s.Setting.Takes, s.Value, s.Setting.IsLive, s.OwnAt }) });
            else
                foreach (var state in states)
                    Print(state);
            return Exit.Success;
        });
        return command;
    }

    private static void Print(SettingState state)
    {
        Console.Out.WriteLine($"{state.Setting.Name,-26}{state.Value ?? "-"}  ({state.Setting.Takes})");
        if (state.OwnAt.Count > 0)
            Console.Out.WriteLine($"{"",-26}ใช้ค่าของตัวเอง / by its own start: {string.Join(", ", state.OwnAt)}");
    }

    private static Command Set()
    {
        var (name, value) = (new Argument<string>("NAME"), new Argument<string>("VALUE"));
        var command = new Command("set", "กำหนดค่า / Set one") { name, value };
        var storage = StorageOptions.AddTo(command);
        command.SetAction((parsed, stop) => Change(storage, parsed, parsed.GetRequiredValue(name), parsed.GetRequiredValue(value), stop));
        return command;
    }

    private static Command Unset()
    {
        var name = new Argument<string>("NAME");
        var command = new Command("unset", "เลิกใช้ค่าร่วม / Take one back") { name };
        var storage = StorageOptions.AddTo(command);
        command.SetAction((parsed, stop) => Change(storage, parsed, parsed.GetRequiredValue(name), null, stop));
        return command;
    }

    private static async Task<int> Change(StorageOptions storage, ParseResult parsed, string name, string? value, CancellationToken stop)
    {
        var database = await storage.Open(parsed, stop);
        if (database.IsRefused)
            return Exit.Refuse(database.Refusal);
        var changed = await new ChangeSetting(database.Value, TimeProvider.System).Run(Operator, name, value);
        if (changed.IsRefused)
            return Exit.Refuse(changed.Refusal);
        Console.Out.WriteLine($"{name} = {value ?? "-"}");
        Console.Out.WriteLine(changed.Value.IsLive
            ? "ทุกเครื่องใช้ค่านี้ภายในครึ่งนาที / Every node goes by it within half a minute"
            : "แต่ละเครื่องใช้ค่านี้เมื่อเริ่มโปรแกรมใหม่ / Each node goes by it when it is started again");
        return Exit.Success;
    }
}
