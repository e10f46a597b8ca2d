using System.Text.Json;

namespace YogaFlow.EndToEnd.Tests.Pages;

/// <summary>Somebody with favourites: hearts, a list with things in it, and one with a long name and nothing in it.</summary>
internal static class Kept
{
    public const string List = "Mornings";
    /// <summary>As long as a name may nearly be, and in one word.</summary>
    public const string EmptyList = "Caturaṅgadaṇḍāsanordhvamukhaśvānāsanādhomukhaśvānāsanavīrabhadrāsanatrikoṇāsana";

    private const int Poses = 7;

    /// <summary>Signs up and keeps a few things, the pose "tree" and the first practice among them; ends on no page of its own.</summary>
    public static async Task MakeAsync(Visit visit)
    {
        await Account.SignUpAsync(visit.Page);
        var tree = (await visit.GetAsync("/poses/tree")).GetProperty("pose_id").GetInt32();
        var first = (await visit.GetAsync("/sequences/first-practice")).GetProperty("sequence_id").GetInt32();
        await visit.PostAsync("/favourites/lists", new { Name = List });
        await visit.PostAsync("/favourites/lists", new { Name = EmptyList });
        var list = await IdOfAsync(visit, List);
        await KeepAsync(visit, "pose", tree, null, list);
        await KeepAsync(visit, "sequence", first, null, list);
        for (var pose = 1; pose <= Poses; pose++)
        {
            await KeepAsync(visit, "pose", pose, (string?)null);
        }
    }

    public static async Task<string> IdOfAsync(Visit visit, string name) => (await ListsAsync(visit))
        .Single(list => list.GetProperty("name").GetString() == name).GetProperty("list_id").GetString()!;

    private static async Task<JsonElement.ArrayEnumerator> ListsAsync(Visit visit) =>
        (await visit.GetAsync("/favourites")).GetProperty("lists").EnumerateArray();

    private static async Task KeepAsync(Visit visit, string kind, int id, params string?[] lists)
    {
        foreach (var list in lists)
        {
            await visit.PostAsync("/favourites", new { Kind = kind, Id = id, ListId = list });
        }
    }
}
