using System.Text.Json.Nodes;

namespace YogaFlow.Web.Tests.Hosting;

/// <summary>A good body for every call that takes one. A new call without one here fails the tests of bad input.</summary>
internal static class BodyExamples
{
    private static readonly Dictionary<string, string> Examples = new()
    {
        ["POST /api/v1/auth/register"] = """
            {"email":"example@example.org","name":"Ravi","password":"Sun-Salute-7","experience_level":"beginner","accept_privacy":true,"time_zone":"UTC","remember_me":true}
            """,
        ["POST /api/v1/auth/login"] = """{"email":"nobody@example.org","password":"Sun-Salute-7","remember_me":true,"code":"123456"}""",
        ["POST /api/v1/auth/refresh"] = """{"refresh_token":"none"}""",
        ["POST /api/v1/auth/verify-email"] = """{"token":"none"}""",
        ["POST /api/v1/auth/resend-verification"] = """{"email":"nobody@example.org"}""",
        ["POST /api/v1/auth/forgot-password"] = """{"email":"nobody@example.org"}""",
        ["POST /api/v1/auth/reset-password"] = """{"token":"none","new_password":"Sun-Salute-8"}""",
        ["POST /api/v1/auth/two-factor/setup"] = """{"password":"Sun-Salute-7"}""",
        ["POST /api/v1/auth/two-factor/enable"] = """{"code":"123456"}""",
        ["POST /api/v1/auth/two-factor/disable"] = """{"password":"Sun-Salute-7"}""",
        ["POST /api/v1/auth/two-factor/recovery-codes"] = """{"password":"Sun-Salute-7"}""",
        ["POST /api/v1/auth/tokens"] = """{"name":"My script","scopes":["read","write"],"days":90}""",
        ["PUT /api/v1/profile"] = """
            {"name":"Ravi","experience_level":"beginner","time_zone":"Europe/Amsterdam","goals":["To sleep better"],"email":"ravi@example.org",
             "password":"Sun-Salute-7","day_starts_at":4,"limits":["knee"]}
            """,
        ["DELETE /api/v1/profile"] = """{"password":"Sun-Salute-7"}""",
        ["PUT /api/v1/profile/password"] = """{"current_password":"Sun-Salute-7","new_password":"Sun-Salute-8"}""",
        ["POST /api/v1/sessions/start"] = """{"sequence_id":1,"client_id":"0195b3a0-0000-7000-8000-000000000001"}""",
        ["POST /api/v1/sessions/complete"] = """
            {"session_id":"0195b3a0-0000-7000-8000-000000000001","duration_seconds":0,"poses_completed":1,
             "completion_status":"completed","steps":[{"pose_id":1,"pose":"tree","side":"left","seconds":5}]}
            """,
        ["POST /api/v1/sessions"] = """
            {"client_id":"0195b3a0-0000-7000-8000-000000000001","sequence_id":1,"kind":"sequence","started_at":"2026-03-20T06:00:00Z",
             "duration_seconds":5,"completion_status":"completed","poses_completed":1,"steps":[{"pose_id":1,"pose":"tree","side":"left","seconds":5}]}
            """,
        ["PUT /api/v1/sessions/{id:guid}/pause"] = """{"duration_so_far":0}""",
        ["PUT /api/v1/sessions/{id:guid}"] = """
            {"kind":"sequence","sequence_id":1,"started_at":"2026-03-20T06:00:00Z","duration_seconds":5,"completion_status":"completed","keep_steps":true}
            """,
        ["PUT /api/v1/sessions/{id:guid}/reflection"] = """{"feeling":4,"note":"Calm","reactions":[{"pose_id":1,"kind":"pleased"}]}""",
        ["PUT /api/v1/sessions/{id:guid}/feeling"] = """{"feeling":4}""",
        ["PUT /api/v1/practice-settings"] = """
            {"preparation_seconds":1,"changeover_seconds":1,"warning_seconds":5,"hold_scale":1,"manual_advance":false,
             "spoken_text":"names","leading_side":"left"}
            """,
        ["PUT /api/v1/goals"] = """{"days_a_week":3,"rest_days":["sunday"],"sessions_a_week":4,"minutes_a_week":60}""",
        ["PUT /api/v1/practice-profile"] = """
            {"time_zone":"Europe/Amsterdam","day_starts_at":4,"experience_level":"beginner","limits":["knee"]}
            """,
        ["POST /api/v1/favourites"] = """{"kind":"pose","id":1,"list_id":null}""",
        ["POST /api/v1/favourites/lists"] = """{"name":"Mornings"}""",
        ["PUT /api/v1/favourites/lists/{id:guid}"] = """{"name":"Mornings"}""",
        ["POST /api/v1/admin/people/{id:guid}/lock"] = """{"reason":"Unkind"}""",
        ["POST /api/v1/poses"] = """
            {"slug":"elder","name_english":"Elder","name_sanskrit":"Vṛkṣāsana","name_sanskrit_plain":"Vrksasana","name_devanagari":"वृक्षासन",
             "name_meaning":"a tree","aliases":[],"variation_of":null,"category":"standing","categories":["standing"],"base_position":"standing",
             "family":"balance","difficulty_level":"beginner","level":2,"energy":"grounding","description":"Stand.","entry":["Stand."],
             "stay":["Stay."],"exit":["Leave."],"cue_short":"Stand.","cue_long":"Stand tall.","cue_eyes_closed":"Stand at a wall.",
             "benefits":"May steady.","conditions":[{"condition":"knee","severity":"caution","why":"It loads it.","alternative":"mountain"}],
             "modifications":["Hold a wall."],"easier":["mountain"],"harder":[],"preparations":[],"counterposes":[],"next":[],
             "props_needed":["wall"],"props_required":[],"stretches":["hips"],"strengthens":["feet"],"figure":"tree","image_urls":null,
             "image_description":"A person stands.","sides":"both","drawn_side":null,"hold_seconds":30,"hold_breaths":5,"hold_kind":"static",
             "enter_on":"in","breath":"Even.","gaze":"Ahead.","source":"Written here","licence":"MIT","version":null,"note":"New"}
            """,
        ["PUT /api/v1/poses/{key}"] = """
            {"name_english":"Tree","gaze":"Ahead.","version":null,"note":"New"}
            """,
        ["POST /api/v1/admin/sequences"] = """
            {"slug":"noon","name":"Noon","summary":"A line.","description":"Calm.","difficulty_level":"beginner","style":"gentle",
             "focus_area":"relaxation","duration_minutes":4,"steps":[{"pose_id":null,"pose":"corpse","duration_seconds":230,"side":null,
             "note":"Rest.","block":null,"rounds":1}],"version":null,"note":"New"}
            """,
        ["PUT /api/v1/admin/sequences/{key}"] = """
            {"slug":null,"name":"Noon","summary":"A line.","description":"Calm.","difficulty_level":"beginner","style":"gentle",
             "focus_area":"relaxation","duration_minutes":4,"steps":[{"pose_id":null,"pose":"corpse","duration_seconds":230,"side":null,
             "note":"Rest.","block":null,"rounds":1}],"version":null,"note":"New"}
            """,
    };

    public static JsonObject Of(string call)
    {
        Assert.True(Examples.TryGetValue(call, out var json), $"{call} takes a body: give it a good one in {nameof(BodyExamples)}.");
        return JsonNode.Parse(json)!.AsObject();
    }
}
