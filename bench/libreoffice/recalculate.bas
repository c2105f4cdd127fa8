' Opens the rows, gives each a formula, and times hard recalculation. BENCH_FOLDER names the folder of rows.csv;
' beside it go, for each formula, the milliseconds of every round and the values.
Sub Main
  Dim folder As String, last As String, document As Object, sheet As Object
  last = Environ("BENCH_ANNEXES")
  folder = Environ("BENCH_FOLDER")
  document = StarDesktop.loadComponentFromURL(ConvertToURL(folder & "/rows.csv"), "_blank", 0, _
    Array(Setting("Hidden", True), Setting("FilterName", "Text - txt - csv (StarCalc)"), _
    Setting("FilterOptions", "44,34,76,1,,1033,false,true")))
  document.enableAutomaticCalculation(False)
  sheet = document.Sheets.getByIndex(0)
  Measure document, sheet, folder & "/standards", _
    "=INDEX($G$1:$G$" & last & ";MATCH(A1&""|""&B1;$F$1:$F$" & last & ";0))"
  Measure document, sheet, folder & "/payments", _
    "=ROUND(MAX(0;C1-D1)*IF(E1=1;0.65;0.6);2)"
  document.close(True)
  StarDesktop.terminate()
End Sub

Sub Measure(document As Object, sheet As Object, path As String, formula As String)
  Const ROUNDS = 7
  Dim count As Long, target As Object, round As Integer, started As Long, values, index As Long
  count = CLng(Environ("BENCH_ROWS"))
  target = sheet.getCellRangeByPosition(7, 0, 7, count - 1)
  target.clearContents(1 + 2 + 4 + 16)
  sheet.getCellByPosition(7, 0).setFormula(formula)
  target.fillAuto(0, 1)
  document.calculateAll()
  Open path & ".times" For Output As #1
  For round = 1 To ROUNDS
    started = GetSystemTicks()
    document.calculateAll()
    Print #1, GetSystemTicks() - started
  Next round
  Close #1
  values = target.getDataArray()
  Open path & ".values" For Output As #1
  For index = 0 To count - 1
    Print #1, values(index)(0)
  Next index
  Close #1
End Sub

Function Setting(name As String, value As Variant) As Object
  Dim property As New com.sun.star.beans.PropertyValue
  property.Name = name
  property.Value = value
  Setting = property
End Function
