using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Profile;

/// <summary>What a person says of themselves, by the API.</summary>
public sealed class ProfileTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    [Fact]
    public async Task Changes_what_is_named_and_nothing_else()
    {
        var client = app.SignedInAsSomebody("Europe/Berlin");

        var changed = await client.PutAsync("/profile", """{"name":"  Ravi ","goals":["To sleep better","","To sleep better"," Run further "]}""");
        var again = await client.PutAsync("/profile", """{"experience_level":"advanced","goals":null}""");

        Assert.Equal(("Ravi", "beginner", "Europe/Berlin"), (changed.Text("name"), changed.Text("experience_level"), changed.Text("time_zone")));
        Assert.Equal(["To sleep better", "Run further"], changed.GetProperty("goals").EnumerateArray().Select(goal => goal.GetString()));
        Assert.Equal(("Ravi", "advanced", 2), (again.Text("name"), again.Text("experience_level"), again.GetProperty("goals").GetArrayLength()));
        Assert.Equal(again.GetRawText(), (await client.GetJsonAsync(Somebody.Profile)).GetRawText());
    }

    [Fact]
    public async Task Goals_may_be_one_text()
    {
        var changed = await app.SignedInAsSomebody().PutAsync("/profile", """{"goals":"To become calm\nTo sleep better"}""");

        Assert.Equal(2, changed.GetProperty("goals").GetArrayLength());
    }

    [Fact]
    public async Task What_nobody_may_say_of_themselves_is_not_taken()
    {
        var somebody = await Somebody.NewAsync(app);
        var before = JsonNode.Parse((await somebody.Client.GetJsonAsync(Somebody.Profile)).GetRawText())!.AsObject();

        await somebody.Client.PutAsync("/profile", $$"""
            {"name":"Ravi","is_admin":true,"isAdmin":true,"email_verified":true,"email_confirmed":true,"user_id":"{{Guid.Empty}}","created_at":"2001-01-01T00:00:00Z",
             "last_login":null,"claimed_email":"x@example.org","two_factor_enabled":true,"deletion_requested_at":"2001-01-01T00:00:00Z","awaiting_confirmation":"y@example.org"}
            """);

        var after = JsonNode.Parse((await somebody.Client.GetJsonAsync(Somebody.Profile)).GetRawText())!.AsObject();
        before["name"] = "Ravi";
        Assert.Equal(before.ToJsonString(), after.ToJsonString());
    }

    [Theory]
    [InlineData("name", "\"\"")]
    [InlineData("name", "\"a\\u0007b\"")]
    [InlineData("experience_level", "\"expert\"")]
    [InlineData("time_zone", "\"Atlantis/Deep\"")]
    [InlineData("day_starts_at", "13")]
    [InlineData("limits", "[\"elbow\"]")]
    [InlineData("goals", "[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\",\"11\"]")]
    [InlineData("goals", "\"bell \\u0007\"")]
    [InlineData("email", "\"nobody\"")]
    public async Task Out_of_range_is_refused_by_name_and_nothing_changes(string field, string value)
    {
        var client = app.SignedInAsSomebody();
        var before = (await client.GetJsonAsync(Somebody.Profile)).GetRawText();
        var body = new JsonObject { ["name"] = "Changed", ["goals"] = new JsonArray("changed"), ["password"] = "Wrong-word-1" };
        body[field] = JsonNode.Parse(value);

        var problem = await client.PutAsync("/profile", body.ToJsonString(), HttpStatusCode.UnprocessableEntity);

        Assert.True(problem.Blames(field), problem.GetRawText());
        Assert.Equal(before, (await client.GetJsonAsync(Somebody.Profile)).GetRawText());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Wrong-word-1")]
    public async Task Another_address_needs_the_password(string? password)
    {
        var somebody = await Somebody.NewAsync(app);

        var problem = await somebody.Client.PutAsync(
            "/profile", new JsonObject { ["email"] = "elsewhere@example.org", ["name"] = "Ravi", ["password"] = password }.ToJsonString(), HttpStatusCode.UnprocessableEntity);

        Assert.True(problem.Blames("password"), problem.GetRawText());
        Assert.Equal("Asha", (await somebody.Client.GetJsonAsync(Somebody.Profile)).Text("name"));
    }

    [Fact]
    public async Task Another_address_holds_once_its_link_is_followed_and_the_old_one_is_told()
    {
        var somebody = await Somebody.NewAsync(app);
        var wanted = $"new-{somebody.Email}";

        var asked = await somebody.Client.PutAsync("/profile", $$"""{"email":"{{wanted}}","password":"{{Forms.Password}}"}""");
        Assert.Equal((somebody.Email, wanted), (asked.Text("email"), asked.Text("awaiting_confirmation")));
        Assert.Contains(wanted, await app.MailAsync(somebody.Email, "Your address is being changed"), StringComparison.Ordinal);
        var mail = await app.MailAsync(wanted, "Confirm your new address");
        Assert.Equal(somebody.Email, (await somebody.Client.GetJsonAsync(Somebody.Profile)).Text("email"));

        await app.CreateClient().PostAsync(Answers.Api + "/auth/verify-email", new { token = Postbox.TokenIn(mail) }, HttpStatusCode.OK);

        var profile = await somebody.Client.GetJsonAsync(Somebody.Profile);
        Assert.Equal(wanted, profile.Text("email"));
        Assert.True(profile.GetProperty("email_verified").GetBoolean());
        await (somebody with { Email = wanted }).AgainAsync(app);
    }

    [Fact]
    public async Task An_address_that_has_an_account_is_answered_alike_and_its_owner_is_told()
    {
        var (owner, somebody) = (await Somebody.NewAsync(app), await Somebody.NewAsync(app));
        var free = $"free-{owner.Email}";

        var taken = await somebody.Client.PutAsync("/profile", $$"""{"email":"{{owner.Email}}","password":"{{Forms.Password}}"}""");
        var other = await somebody.Client.PutAsync("/profile", $$"""{"email":"{{free}}","password":"{{Forms.Password}}"}""");

        Assert.Equal(other.GetRawText().Replace(free, owner.Email, StringComparison.Ordinal), taken.GetRawText());
        await app.MailAsync(owner.Email, "You have an account already");
        Assert.DoesNotContain("Confirm your new address", await app.SubjectsAsync(owner.Email));
    }

    [Fact]
    public async Task The_same_address_again_asks_for_nothing()
    {
        var somebody = await Somebody.NewAsync(app);

        var same = await somebody.Client.PutAsync("/profile", $$"""{"email":" {{somebody.Email.ToUpperInvariant()}} ","name":"Ravi"}""");

        Assert.Equal((somebody.Email, "Ravi", null), (same.Text("email"), same.Text("name"), same.Text("awaiting_confirmation")));
    }

    [Fact]
    public async Task Sixteen_changes_at_once_are_all_taken()
    {
        var client = app.SignedInAsSomebody();

        await Task.WhenAll(Enumerable.Range(0, 16).Select(i => client.PutAsync("/profile", $$"""{"name":"Asha {{i}}","goals":["{{i}}"]}""")));

        var profile = await client.GetJsonAsync(Somebody.Profile);
        Assert.Equal($"Asha {profile.GetProperty("goals")[0].GetString()}", profile.Text("name"));
    }
}
