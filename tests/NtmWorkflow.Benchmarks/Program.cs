using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using NtmWorkflow.Benchmarks;
using Perfolizer.Horology;

// In this process, so that nothing has to be built beside it; many short rounds, of which the quickest counts: whatever
// else the machine does only ever makes a round slower.
var summary = BenchmarkRunner.Run<Making>(ManualConfig.CreateEmpty()
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(20).WithIterationTime(TimeInterval.FromMilliseconds(25)).WithIterationCount(80))
    .AddColumnProvider(DefaultColumnProviders.Descriptor, DefaultColumnProviders.Params, DefaultColumnProviders.Metrics)
    .AddColumn(StatisticColumn.Min, StatisticColumn.Median)
    .AddLogger(ConsoleLogger.Default), args);

foreach (var document in summary.Reports.Where(r => r.ResultStatistics is not null).GroupBy(r => r.BenchmarkCase.Parameters.DisplayInfo))
{
    Console.WriteLine();
    Console.WriteLine($"{document.Key}, quickest rounds, as multiples of the compiled template's {Quickest(document.First(r => r.BenchmarkCase.Descriptor.Baseline)):N1} us:");
    foreach (var report in document)
        Console.WriteLine($"{Quickest(report) / Quickest(document.First(r => r.BenchmarkCase.Descriptor.Baseline)),8:N2}  {report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo}");
}

static double Quickest(BenchmarkReport report) => report.ResultStatistics!.Min / 1000;
