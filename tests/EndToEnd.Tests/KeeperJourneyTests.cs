namespace YogaFlow.EndToEnd.Tests;

/// <summary>A keeper changes a pose, sees it live, looks at the difference and brings the old one back, by keyboard alone.</summary>
public sealed class KeeperJourneyTests(Site site) : BrowserTest(site)
{
    private static readonly string[] Rooms =
    [
        "/admin", "/admin/poses", "/admin/poses/tree", "/admin/poses/tree/history",
        "/admin/poses/new", "/admin/sequences", "/admin/sequences/first-practice", "/admin/changes",
        "/admin/pictures", "/admin/people", "/admin/audit", "/admin/doctor",
    ];

    private readonly Site _site = site;

    [Fact]
    public async Task A_pose_is_edited_seen_live_compared_and_returned()
    {
        var visit = await VisitAsync();
        await BecomeKeeperAsync(visit);
        var page = visit.Page;
        await visit.GoAsync("/admin/poses/mountain");
        var gaze = await page.GetByLabel("Gaze", new() { Exact = true }).InputValueAsync();
        await page.FillInAsync("Gaze", "At a cloud that drifts by.");
        await page.PressAsync("Save", exact: true);
        await Expect(page.GetByText("Saved.")).ToBeVisibleAsync();

        await visit.GoAsync("/poses/mountain");
        await Expect(page.GetByText("At a cloud that drifts by.").First).ToBeVisibleAsync();

        await visit.GoAsync("/admin/poses/mountain/history");
        await Expect(page.GetByText("At a cloud that drifts by.").First).ToBeVisibleAsync();
        await page.PressAsync("Bring version 1 back");
        await visit.GoAsync("/poses/mountain");
        await Expect(page.GetByText("At a cloud that drifts by.")).ToHaveCountAsync(0);
        await Expect(page.GetByText(gaze).First).ToBeVisibleAsync();
        // The room was closed once, before the role was given.
        Assert.All(visit.Faults, fault => Assert.Contains("403", fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_wrong_with_any_room()
    {
        var visit = await VisitAsync(options => options.ReducedMotion = ReducedMotion.Reduce);
        await BecomeKeeperAsync(visit);
        List<string> faults = [];
        foreach (var room in Rooms)
        {
            await visit.GoAsync(room);
            await visit.SettleAsync();
            faults.AddRange((await Looks.FaultsAsync(visit)).Select(fault => $"{room}, {fault}"));
        }

        faults.AddRange(visit.RequestsElsewhere);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private async Task BecomeKeeperAsync(Visit visit)
    {
        var page = visit.Page;
        var keeper = await Account.SignUpAsync(page);
        await visit.GoAsync(await _site.Mail.LinkAsync(keeper.Email, "Confirm your address"));
        await page.PressAsync("Confirm my address");
        await Expect(page.GetByText($"{keeper.Email} is confirmed")).ToBeVisibleAsync();
        await visit.GoAsync("/admin");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Keeping" })).ToHaveCountAsync(0);
        await _site.RunVerbAsync("grant-admin", "--email", keeper.Email);
    }
}
