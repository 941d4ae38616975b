namespace NtmWorkflow.Documents.Templates;

/// <summary>
/// Follows a template's blocks as filling does, and knows at each tag which fields its name can mean and whether they are
/// there: a template that passes finds every field that it prints in all data that keep the promise.
/// </summary>
internal sealed class FieldCheck
{
    private readonly List<TemplateProblem> problems = [];
    private readonly List<DataField> scopes;
    private readonly HashSet<FieldPlace> present = [];
    private readonly List<OpenList> lists = [];

    private FieldCheck(IReadOnlyList<DataField> promised) => scopes = [new("", FieldForm.Group, false, "", promised)];

    public static IReadOnlyList<TemplateProblem> Problems(IReadOnlyList<TemplateTag> tags, IReadOnlyList<DataField> promised)
    {
        var check = new FieldCheck(promised);
        check.Check(tags);
        return check.problems;
    }

    private void Check(IReadOnlyList<TemplateTag> tags)
    {
        foreach (var tag in tags)
        {
            if (problems.Count >= TemplateVerdict.MostProblems)
                return;
            if (tag.Kind == TagKind.Value)
                CheckValue(tag);
            else
                CheckBlock(tag);
        }
    }

    private void CheckValue(TemplateTag tag)
    {
        if (Find(tag) is not { } found)
            return;
        var wrong = found.Field.Form switch
        {
            FieldForm.Text => FieldWords.OfText(tag, Absent(found)),
            FieldForm.List => FieldWords.OfList(tag, found.Field, Absent(found), IsThere(found.Place)),
            FieldForm.Flag => FieldWords.OfFlag(tag),
            _ => FieldWords.OfGroup(tag, found.Field),
        };
        Tell(tag, wrong);
    }

    private void CheckBlock(TemplateTag tag)
    {
        // What stands in a block of which nothing is known cannot be judged.
        if (Find(tag) is not { } found)
            return;
        Tell(tag, WrongNesting(tag, found));
        var known = tag.Kind != TagKind.Inverted && present.Add(found.Place);
        if (tag.Kind == TagKind.Section && found.Field.Form != FieldForm.Flag)
            CheckWithin(tag, found);
        else
            Check(tag.Content);
        if (known)
            present.Remove(found.Place);
    }

    private void CheckWithin(TemplateTag tag, FoundField found)
    {
        var (isList, isForeign) = (found.Field.Form == FieldForm.List, IsForeign(found));
        scopes.Add(found.Field with { Form = found.Field.Fields.Count > 0 ? FieldForm.Group : FieldForm.Text, IsOptional = false });
        if (isList)
            lists.Add(new(found.Place, scopes.Count - 1, isForeign));
        Check(tag.Content);
        if (isList)
            lists.RemoveAt(lists.Count - 1);
        scopes.RemoveAt(scopes.Count - 1);
    }

    // Lists that belong to their items grow with the data; lists that only stand inside one another multiply.
    private string? WrongNesting(TemplateTag tag, FoundField found) =>
        tag.Kind != TagKind.Section || found.Field.Form != FieldForm.List ? null
        : lists.Any(l => l.Place == found.Place) ? $"khối {tag.Written} nằm trong chính nó, nên sẽ lặp lại gấp bội. Bỏ khối bên trong."
        : IsForeign(found) && lists.Any(l => l.IsForeign) ? $"khối {tag.Written} làm ba danh sách không liên quan lặp lồng nhau. Đưa khối này ra ngoài."
        : null;

    private bool IsForeign(FoundField found) => lists.Count > 0 && found.Place.Scope < lists[^1].Item;

    private FoundField? Find(TemplateTag tag)
    {
        if (tag.Name == ".")
            return new(scopes[^1], new(scopes.Count - 1, ""), []);
        var steps = tag.Name.Split('.');
        for (var i = scopes.Count - 1; i >= 0; i--)
            if (Named(scopes[i].Fields, steps[0]) is { } first)
                return Follow(tag, steps, first, i);
        Tell(tag, FieldWords.Unknown(tag, scopes));
        return null;
    }

    private FoundField? Follow(TemplateTag tag, string[] steps, DataField field, int scope)
    {
        var around = new List<FieldPlace>();
        for (var i = 1; i < steps.Length; i++)
        {
            var path = string.Join('.', steps[..i]);
            if (field.IsOptional)
                around.Add(new(scope, path));
            if (field.Form != FieldForm.Group || Named(field.Fields, steps[i]) is not { } inner)
            {
                Tell(tag, FieldWords.NoStep(tag, path, steps[i], field));
                return null;
            }
            field = inner;
        }
        return new(field, new(scope, tag.Name), around);
    }

    private static DataField? Named(IReadOnlyList<DataField> fields, string name) => fields.FirstOrDefault(f => f.Name == name);

    /// <summary>The field, or the group around it, that may be absent here.</summary>
    private string? Absent(FoundField found) =>
        found.Around.Concat(found.Field.IsOptional ? [found.Place] : []).Where(p => !IsThere(p)).Select(p => p.Path).FirstOrDefault();

    // What lies in something that is there is reached through it.
    private bool IsThere(FieldPlace place) => place.Path.Length == 0
        || present.Any(p => p.Scope == place.Scope && (p.Path == place.Path || p.Path.StartsWith(place.Path + ".", StringComparison.Ordinal)));

    private void Tell(TemplateTag tag, string? wrong)
    {
        if (wrong is not null)
            problems.Add(tag.Problem(wrong));
    }

    /// <summary>A field in one of the scopes that are open, by its path there.</summary>
    private sealed record FieldPlace(int Scope, string Path);

    /// <param name="Around">The optional groups on the way to the field.</param>
    private sealed record FoundField(DataField Field, FieldPlace Place, IReadOnlyList<FieldPlace> Around);

    /// <param name="Item">The scope of its items.</param>
    private sealed record OpenList(FieldPlace Place, int Item, bool IsForeign);
}
