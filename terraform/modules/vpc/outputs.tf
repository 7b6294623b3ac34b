output "vpc_id" {
  description = "The id of the network."
  value       = aws_vpc.this.id
}

output "vpc_cidr" {
  description = "The addresses of the network."
  value       = aws_vpc.this.cidr_block
}

output "public_subnet_ids" {
  description = "The subnets of load balancers, one a zone, tagged kubernetes.io/role/elb."
  value       = [for zone in var.availability_zones : aws_subnet.public[zone].id]
}

output "private_subnet_ids" {
  description = "The subnets of nodes and pods, one a zone, tagged kubernetes.io/role/internal-elb."
  value       = [for zone in var.availability_zones : aws_subnet.private[zone].id]

  # Nodes need their way out from the start.
  depends_on = [aws_route.private_nat, aws_route_table_association.private]
}

output "database_subnet_ids" {
  description = "The subnets of databases, one a zone, without a route to the internet."
  value       = [for zone in var.availability_zones : aws_subnet.database[zone].id]
}

output "public_subnet_cidrs" {
  description = "The addresses that load balancers call the pods from, one network a zone."
  value       = [for zone in var.availability_zones : local.public_cidrs[zone]]
}

output "database_subnet_cidrs" {
  description = "The addresses of databases, one network a zone; for the pods' NetworkPolicy."
  value       = [for zone in var.availability_zones : local.database_cidrs[zone]]
}
