namespace YogaFlow.Web.Features.Keeping;

/// <summary>What keepers look after besides the library: pictures, people, and the log of their own deeds.</summary>
internal static class KeepingEndpoints
{
    public static IServiceCollection AddKeeping(this IServiceCollection services) =>
        services.AddSingleton<Darkroom>().AddSingleton<PictureWall>().AddSingleton<PeopleRegister>().AddSingleton<AuditLog>()
            .AddSingleton<KeeperRole>().AddSingleton<Overview>().AddSingleton<KeeperClock>();

    public static void MapKeeping(this IEndpointRouteBuilder app)
    {
        app.MapPictures();
        app.MapAdmin();
    }
}
