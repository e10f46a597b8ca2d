using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using YogaFlow.Data;
using YogaFlow.Data.Accounts;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Profile;

/// <summary>The tables that know people, found in the model so that a new one cannot be forgotten.</summary>
internal static class PeopleOfTheModel
{
    /// <summary>Whose rows belong to a person without the model saying so: mails, and doors by their hash.</summary>
    private static readonly Type[] Besides = [typeof(OutboxMail), typeof(SignInTally)];

    public static IReadOnlyList<Type> Types(YogaDbContext db)
    {
        var found = new HashSet<IEntityType> { db.Model.FindEntityType(typeof(Person))! };
        for (var before = 0; before < found.Count;)
        {
            before = found.Count;
            foreach (var type in db.Model.GetEntityTypes().Where(type => !type.IsOwned()))
            {
                if (type.GetForeignKeys().Any(key => found.Contains(key.PrincipalEntityType)) || type.FindProperty("PersonId") is not null || type.FindProperty("UserId") is not null)
                {
                    found.Add(type);
                }
            }
        }

        return [.. found.Select(type => type.ClrType).Union(Besides).OrderBy(type => type.Name)];
    }

    /// <summary>How many rows each of the tables has.</summary>
    public static async Task<Dictionary<Type, int>> CountAsync(YogaFlowApp app)
    {
        await using var db = app.CreateDb();
        var set = typeof(DbContext).GetMethod(nameof(DbContext.Set), BindingFlags.Public | BindingFlags.Instance, [])!;
        var counts = new Dictionary<Type, int>();
        foreach (var type in Types(db))
        {
            counts[type] = await ((IQueryable<object>)set.MakeGenericMethod(type).Invoke(db, [])!).CountAsync(TestContext.Current.CancellationToken);
        }

        return counts;
    }
}
