using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace NtmWorkflow.Documents.Issuing;

/// <summary>The content of a document (văn bản) under the field names that templates use; kinds derive from it.</summary>
/// <param name="Title">What it is about (trích yếu), without its kind.</param>
public abstract record OfficialDocument(
    [property: JsonIgnore] DocumentKind Kind, [property: JsonIgnore] Frame Frame, [property: JsonPropertyName("trich_yeu"), Description("Trích yếu nội dung, không kèm tên loại văn bản.")] string Title)
{
    // Nulls are written: a name that is empty in an item must not be found in what surrounds the item.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>All fields on one level: those of the frame and the kind's own.</summary>
    public JsonObject ToJson()
    {
        var fields = JsonSerializer.SerializeToNode(Frame, Options)!.AsObject();
        foreach (var (name, value) in JsonSerializer.SerializeToNode(this, GetType(), Options)!.AsObject().ToList())
            fields[name] = value?.DeepClone();
        return fields;
    }
}
