using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YogaFlow.Core.Library;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Progress.Crowd;

/// <summary>The library as it is stored, as far as numbers need it.</summary>
internal sealed record MadeLibrary(IReadOnlyDictionary<int, Pose> Poses, IReadOnlyDictionary<int, Sequence> Sequences, IReadOnlyList<string> Styles)
{
    public static async Task<MadeLibrary> ReadAsync(YogaFlowApp app, CancellationToken ct)
    {
        await using var db = app.CreateDb();
        var poses = await db.Poses.AsNoTracking().OrderBy(pose => pose.Id).ToListAsync(ct);
        var sequences = await db.Sequences.AsNoTracking().Include(sequence => sequence.Steps).OrderBy(sequence => sequence.Id).ToListAsync(ct);
        return new MadeLibrary(
            poses.ToDictionary(pose => pose.Id), sequences.ToDictionary(sequence => sequence.Id),
            [.. app.Services.GetRequiredService<Vocabulary>().Styles.Keys]);
    }

    /// <summary>The poses that someone has to know for the badge of a category.</summary>
    public IEnumerable<Pose> Of(string category) => Poses.Values.Where(pose => pose.VariationOf is null && pose.Categories[0] == category);

    /// <summary>The conditions of the body with which a pose of the sequence is to be avoided.</summary>
    public IEnumerable<string> Forbids(int sequence) => Sequences[sequence].Steps
        .SelectMany(step => Poses[step.PoseId].Conditions)
        .Where(condition => condition.Severity is Severity.Avoid)
        .Select(condition => condition.Condition);
}
