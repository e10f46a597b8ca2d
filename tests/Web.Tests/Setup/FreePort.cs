using System.Net;
using System.Net.Sockets;

namespace YogaFlow.Web.Tests.Setup;

/// <summary>A port on which nobody listens.</summary>
public static class FreePort
{
    public static int Find()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        return ((IPEndPoint)taken.LocalEndpoint).Port;
    }
}
