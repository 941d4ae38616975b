using System.Data.Common;
using NtmWorkflow.Coordination;
using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Coordination.Mail;
using NtmWorkflow.Coordination.Pdf;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Web.Hosting;

try
{
    // Settings and static files lie beside the program; data/ lies where the command is given.
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    var storage = StorageChoice.From(builder.Configuration);
    builder.AddClock();
    builder.AddListening();
    builder.AddLogs();
    builder.AddProtection();
    builder.AddSignIn();
    builder.AddSignInLimit();
    builder.AddPages();
    builder.AddJobs(storage);
    builder.AddHealth();
    builder.Services.AddStorage(storage);
    builder.Services.AddSingleton(MailRoute.From(builder.Configuration));
    builder.Services.AddCoordination(builder.Configuration.ProgramFolder(), Engines.Named(builder.Configuration[Engines.Setting]));
    builder.Services.AddSingleton(_ => new LibreOffice(builder.Configuration["Pdf:Program"]));

    var app = builder.Build();
    await app.Services.MigrateStorageAsync();
    await app.TakeUpClockAsync();
    foreach (var refused in await app.Services.LoadDefinitionsAsync())
        app.Logger.LogError("{Refused}", refused);
    await app.EnsurePeopleAsync();

    app.UseProtection();
    app.UseErrorPages();
    app.UseRouting();
    app.UseBodyLimit();
    app.UseRateLimiter();
    app.UseAuthentication();
    app.UseHandedPassword();
    app.UseAuthorization();
    app.MapPages();
    app.MapJobs();
    app.MapHealth();
    app.ScheduleJobs();
    await app.RunAsync();
    return 0;
}
catch (SetupRefusedException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
catch (DbException e)
{
    await Console.Error.WriteLineAsync($"Kho dữ liệu không mở được hoặc không ghi được ({e.Message}). Kiểm tra Storage:ConnectionString, máy chủ cơ sở dữ liệu và dung lượng đĩa.");
    return 1;
}
