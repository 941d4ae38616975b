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
                .AddSingleton<Forwarding>();
        else
            builder.Services.TryAddSingleton(TimeProvider.System);
    }

    public static async Task TakeUpClockAsync(this WebApplication app)
    {
        if (app.Services.GetService<ClockKeeping>() is { } keeping)
            await keeping.TakeUpAsync(SampleStart);
    }
}
