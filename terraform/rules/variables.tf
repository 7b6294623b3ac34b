variable "plan" {
  description = <<-EOT
    A file with a plan as JSON: the output of `terraform show -json PLAN`, or the line with the plan in
    the output of `terraform test -json -verbose`.
  EOT
  type        = string

  validation {
    condition     = fileexists(var.plan) && can(jsondecode(file(var.plan)))
    error_message = "plan must be an existing file with JSON."
  }

  validation {
    condition     = length(try(jsondecode(file(var.plan)).resource_changes, jsondecode(file(var.plan)).test_plan.resource_changes, [])) > 0
    error_message = "plan must contain at least one entry in resource_changes."
  }
}
