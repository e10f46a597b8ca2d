using System.Text;

namespace YogaFlow.Web.Tests.Fuzz;

/// <summary>What nobody sends who means well: values that break programs.</summary>
internal static class Hostile
{
    /// <summary>A header that would show in an answer if a line break of ours got through.</summary>
    public const string InjectedHeader = "X-Fuzz-Injected";

    /// <summary>Values as they stand in JSON; some are no JSON at all.</summary>
    public static readonly IReadOnlyList<string> JsonValues =
    [
        "null", "true", "false", "0", "-0", "-1", "1", "1.5", "2147483647", "2147483648", "-2147483649", "9007199254740993", "99999999999999999999", "1e400", "-1e400", "1e-400",
        "NaN", "Infinity", "-Infinity", "undefined", "0x10", "01", "+1", ".5", "1.", "'x'", "{", "}", "]", ",", "\"", "\"\\", "\"\\u12", "/*x*/1", "1//x", "[,]", "{\"a\":}", "{,}",
        "{}", "[]", "[null]", "[[]]", "[{}]", "{\"\":null}", "{\"__proto__\":{\"admin\":true}}", "{\"$ref\":\"#\"}", "{\"$type\":\"System.Object\"}", "[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]",
        "\"\"", "\" \"", "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\uffff\"", "\"\\ufeffx\"", "\"\\u202eabc\\u202c\"", "\"\\r\\nX-Fuzz-Injected: 1\"",
        "\"NaN\"", "\"-1\"", "\"1e5\"", "\" 1\"", "\"1,5\"", "\"٣\"", "\"１２\"", "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59-14:00\"", "\"2026-02-30T00:00:00Z\"",
        "\"2026-03-29T02:30:00\"", "\"24:00\"", "\"2026-W12\"", "\"00000000-0000-0000-0000-000000000000\"", "\"ffffffff-ffff-ffff-ffff-ffffffffffff\"", "\"{0195b3a0-0000-7000-8000-000000000001}\"",
    ];

    /// <summary>Texts for bodies, queries and places in an address.</summary>
    public static readonly IReadOnlyList<string> Texts =
    [
        "", " ", "\t", "\0", "a\0b", "null", "undefined", "NaN", "Infinity", "-1", "0", "1.5", "1e309", "2147483648", "-2147483649", "99999999999999999999", "0x10", "true", "[]", "{}", "[object Object]",
        "' OR '1'='1", "'; DROP TABLE \"AspNetUsers\"; --", "\" OR \"\"=\"", "1) UNION SELECT 1,2,3 --", "%' AND 1=CAST((SELECT 1) AS int) --", "\\", "%", "_", "%%%", "[a-z", "*", "(", "a' || pg_sleep(0) || '",
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)", "<!--", "]]>", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
        "{{7*7}}", "${7*7}", "#{7*7}", "@(1+1)", "${jndi:ldap://127.0.0.1/a}", "%{(#a=1)}", "`id`", "$(id)", "; id", "| id", "=1+1",
        "../../../../etc/passwd", "..\\..\\..\\windows\\win.ini", "/etc/passwd", "file:///etc/passwd", "....//....//", "%2e%2e%2f", "CON", "aux.json", ".", "..", "a/b", "//example.org", "https://example.org",
        "a\r\nX-Fuzz-Injected: 1", "\r\n\r\n<html>", "\u202Eabc", "\u200B", "\u200D\u200D", "\uFEFF", "\uFFFE", "\uFFFF", "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301", "مرحبا", "ﷺ", "🧘‍♀️", "İıſß", "ṚṢI", "\U000E0041",
        "0195b3a0-0000-7000-8000-000000000001", "00000000-0000-0000-0000-000000000000", "2026-02-30", "0000-00-00", "9999-12-31", "0001-01-01", "2026-03-21T06:00:00+25:00", "-0001-01-01", "10000-01-01",
        "Mars/Olympus", "Europe/../UTC", "a@b", "\"a b\"@example.org", "a@[127.0.0.1]", "a@example.org\r\nBcc: b@example.org", "constructor", "__proto__", "toString", "tree,tree,tree", "tree;knee", "knee&avoid=hip",
    ];

    public static readonly IReadOnlyList<string> Authorizations =
    [
        "", "Bearer", "Bearer ", "Bearer x", "Bearer x.y.z", "bearer null", "Bearer eyJhbGciOiJub25lIn0.e30.", "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.AAAA", "Basic Og==", "Basic YWRtaW46YWRtaW4=",
        "Basic !", "Negotiate abc", "Digest username=\"a\"", "Bearer x, Bearer y", "Bearer \t", "Bearer " + new string('A', 6000), "é", "yf_", "Bearer yf_0000000000000000000000000000000000000000",
    ];

    public static readonly IReadOnlyList<string> Cookies =
    [
        "", "yogaflow=", "yogaflow=x", "yogaflow=CfDJ8AAAA", "yogaflow=chunks-99", "yogaflow=chunks-2; yogaflowC1=x; yogaflowC2=y", "yogaflow=%00", "yogaflow=x; yogaflow=y", "theme=<b>", "=;;=", ";", "a", "yogaflow-form=x",
        "yogaflow=" + new string('A', 4000), "__Host-yogaflow=x", "yogaflow=\"x\"",
    ];

    public static readonly IReadOnlyList<string> ContentTypes =
    [
        "text/plain", "text/html", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=x", "application/octet-stream", "application/jsonp", "image/png",
        "application/json; charset=utf-7", "application/json; charset=utf-16", "application/json; charset=\"utf-8\"", "application/json; charset=", "application/json;", "application/problem+json", "APPLICATION/JSON", "json", "/", "",
    ];

    /// <summary>Headers that steer programs, proxies and caches.</summary>
    public static readonly IReadOnlyList<(string Name, string Value)> Headers =
    [
        ("Accept", "text/html"), ("Accept", "application/xml;q=1"), ("Accept", "*"), ("Accept", ""), ("Accept-Language", new string('a', 2000)), ("Accept-Charset", "utf-7"), ("Accept-Encoding", "identity;q=0"), ("Accept-Encoding", "x"),
        ("If-None-Match", "*"), ("If-None-Match", "\"x\""), ("If-None-Match", "W/"), ("If-Match", "\"x\""), ("If-Modified-Since", "never"), ("Range", "bytes=0-0"), ("Range", "bytes=-1,5-"),
        ("X-Forwarded-For", "127.0.0.1"), ("X-Forwarded-For", "' OR 1=1"), ("X-Forwarded-Proto", "javascript"), ("X-Forwarded-Host", "example.org"), ("X-Original-URL", "/metrics"), ("X-HTTP-Method-Override", "DELETE"), ("X-Forwarded-Prefix", "//example.org"),
        ("User-Agent", ""), ("User-Agent", "<script>"), ("User-Agent", "${jndi:ldap://127.0.0.1/a}"), ("Referer", "javascript:alert(1)"), ("Content-Encoding", "gzip"), ("Content-Language", "x"), ("Upgrade", "h2c"), ("Expect", "x"),
        ("traceparent", "00-x"), ("tracestate", new string('a', 3000)), ("baggage", "a=%00"), ("X-Long", new string('x', 12_000)), ("RequestVerificationToken", "x"), ("Sec-Fetch-Mode", "x"), ("Via", "1.0 x"), ("X-Latin", "é"),
    ];

    /// <summary>Bodies that are none.</summary>
    public static IReadOnlyList<byte[]> Bodies { get; } =
    [
        [], "   "u8.ToArray(), "null"u8.ToArray(), "[]"u8.ToArray(), "17"u8.ToArray(), "\"x\""u8.ToArray(), "{"u8.ToArray(), "{\"a\":1,}"u8.ToArray(), "{}{}"u8.ToArray(), "{}x"u8.ToArray(), "{'a':1}"u8.ToArray(), "<a/>"u8.ToArray(), "a=b&c=d"u8.ToArray(),
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../a\"\r\n\r\nx\r\n--x--\r\n"u8.ToArray(), [0xEF, 0xBB, 0xBF, .. "{}"u8], [0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00], [.. Enumerable.Range(0, 256).Select(i => (byte)i)],
        [.. "{\"a\":\""u8, 0xED, 0xA0, 0x80, .. "\"}"u8], [.. "{\"a\":\""u8, 0xC0, 0xAF, .. "\"}"u8], Encoding.UTF8.GetBytes(new string('[', 5000)), Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 2000))),
        [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
    ];
}
