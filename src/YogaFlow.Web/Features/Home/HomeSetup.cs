namespace YogaFlow.Web.Features.Home;

internal static class HomeSetup
{
    public static IServiceCollection AddHome(this IServiceCollection services) => services.AddSingleton<HomeBoard>();
}
