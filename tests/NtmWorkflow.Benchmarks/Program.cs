using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using NtmWorkflow.Benchmarks;

// In this process, so that all ways meet the machine in the same state and nothing has to be built beside it.
BenchmarkRunner.Run<Making>(ManualConfig.CreateEmpty()
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(5).WithIterationCount(15))
    .AddColumnProvider(DefaultColumnProviders.Descriptor, DefaultColumnProviders.Params, DefaultColumnProviders.Statistics, DefaultColumnProviders.Metrics)
    .AddColumn(BaselineRatioColumn.RatioMean)
    .AddExporter(MarkdownExporter.GitHub)
    .AddLogger(ConsoleLogger.Default), args);
