using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace YogaFlow.Web.Tests.Setup;

/// <summary>A port on which nobody listens.</summary>
/// <remarks>
/// Below those that the system gives to whoever connects: while a server is away, one who asks for it again and again would be
/// given its very port some day, reach itself, and keep the server from coming back.
/// </remarks>
public static class FreePort
{
    private const int First = 20_000;
    private const int Beyond = 32_000;
    private static readonly ConcurrentDictionary<int, bool> Given = [];

    public static int Find()
    {
        while (true)
        {
            var port = RandomNumberGenerator.GetInt32(First, Beyond);
            using var taken = new TcpListener(IPAddress.Loopback, port);
            try
            {
                taken.Start();
            }
            catch (SocketException)
            {
                continue;
            }

            if (Given.TryAdd(port, true))
            {
                return port;
            }
        }
    }
}
