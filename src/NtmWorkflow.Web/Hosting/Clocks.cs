using System.Data.Common;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NtmWorkflow.Coordination.Clocks;
using NtmWorkflow.Programme.Calendar;

namespace NtmWorkflow.Web.Hosting;

internal static class Clocks
{
    // The first working day after the decision that the sample plan rests on.
    private static readonly DateTimeOffset SampleStart = VietnamTime.At(new DateOnly(2021, 3, 5), new TimeOnly(8, 0));

    /// <summary>Development has a clock that can be put forward, so that a year can be tried; everywhere else time is time.</summary>
    public static void AddClock(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment())
            builder.Services.AddSingleton(new RehearsalClock(TimeProvider.System))
                .AddSingleton<TimeProvider>(services => services.GetRequiredService<RehearsalClock>())
                .AddSingleton<ClockKeeping>()
                .AddSingleton<NextMoment>()
                .AddSingleton<Forwarding>()
                .AddHostedService<OneClock>();
        else
            builder.Services.TryAddSingleton(TimeProvider.System);
    }

    /// <summary>Several servers on one store have one rehearsal clock: whoever puts it forward, all follow within a second.</summary>
    private sealed class OneClock(ClockKeeping keeping, ILogger<OneClock> log) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
            while (await timer.WaitForNextTickAsync(stoppingToken))
                try
                {
                    await keeping.FollowAsync();
                }
                catch (Exception e) when (e is DbException or InvalidOperationException)
                {
                    log.LogWarning(e, "The clock could not be read; the next second tries again.");
                }
        }
    }

    public static async Task TakeUpClockAsync(this WebApplication app)
    {
        if (app.Services.GetService<ClockKeeping>() is { } keeping)
            await keeping.TakeUpAsync(SampleStart);
    }
}
