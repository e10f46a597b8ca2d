using Microsoft.EntityFrameworkCore;
using YogaFlow.Core;
using YogaFlow.Core.Practice;
using YogaFlow.Data;

namespace YogaFlow.Web.Features.Practice;

/// <summary>Turns the holds that a device reports into rows: each names an existing pose by number or by slug.</summary>
internal static class PracticedSteps
{
    public static async Task<Outcome<List<PracticedStep>>> ReadAsync(
        YogaDbContext db, IReadOnlyList<PracticedStepDetails>? steps, CancellationToken ct)
    {
        if (steps is null or [])
        {
            return new List<PracticedStep>();
        }

        // JSON can put a null where a step belongs, whatever the type says.
        if (steps.Any(step => step is null))
        {
            return SessionRefusals.NoSuchPose;
        }

        var (ids, slugs) = (steps.Select(step => step.PoseId ?? 0).ToHashSet(), steps.Select(step => step.Pose ?? "").ToHashSet());
        var poses = await db.Poses.WithRemoved().Where(pose => ids.Contains(pose.Id) || slugs.Contains(pose.Slug))
            .Select(pose => new { pose.Id, pose.Slug }).ToListAsync(ct);
        var done = new List<PracticedStep>();
        foreach (var step in steps)
        {
            var pose = poses.FirstOrDefault(one => one.Id == step.PoseId || (step.PoseId is null && one.Slug == step.Pose));
            if (pose is null)
            {
                return SessionRefusals.NoSuchPose;
            }

            done.Add(new PracticedStep { Position = done.Count + 1, PoseId = pose.Id, Side = step.Side, Seconds = step.Seconds });
        }

        return done;
    }
}
